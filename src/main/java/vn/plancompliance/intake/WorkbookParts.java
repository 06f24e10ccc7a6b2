package vn.plancompliance.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Counts of what a workbook's parts consist before the library builds it, which takes it many times as long as counting,
 * and for columns a time that grows by their square.
 */
final class WorkbookParts extends DefaultHandler {

    /** Some twenty times those of the largest workbook that is handed out. */
    static final int MOST_ELEMENTS = 40_000;

    static final int MOST_COLUMNS = 1_000;

    private int elements;
    private int columns;

    /** Counts a part; one that is not XML, or not to its end, counts as far as it is: the library reads it no further. */
    void count(byte[] part) throws IOException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(this);
            reader.setErrorHandler(this);
            reader.parse(new InputSource(new ByteArrayInputStream(part)));
        } catch (SAXException e) {
            return;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean areTooMany() {
        return elements > MOST_ELEMENTS || columns > MOST_COLUMNS;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        elements++;
        if (localName.equals("col")) {
            columns++;
        }
        if (areTooMany()) {
            throw new SAXException("too many");
        }
    }
}
