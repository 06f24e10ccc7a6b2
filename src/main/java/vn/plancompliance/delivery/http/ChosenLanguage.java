package vn.plancompliance.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.plancompliance.delivery.answer.Language;

/** The language that somebody chose on a page, else the one that is asked for, else Vietnamese; no other than these two. */
final class ChosenLanguage extends CookieLocaleResolver {

    private static final AcceptHeaderLocaleResolver ASKED = new AcceptHeaderLocaleResolver();

    static {
        ASKED.setSupportedLocales(List.of(Language.VI.locale(), Language.EN.locale()));
        ASKED.setDefaultLocale(Language.VI.locale());
    }

    ChosenLanguage() {
        super("language");
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setCookieMaxAge(Duration.ofDays(365));
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(ChosenLanguage::asked);
    }

    private static Locale asked(HttpServletRequest request) {
        return ASKED.resolveLocale(request);
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return Language.of(Locale.forLanguageTag(value)).locale();
    }
}
