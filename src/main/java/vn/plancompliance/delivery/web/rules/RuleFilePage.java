package vn.plancompliance.delivery.web.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.web.NothingThere;

/** A rule file of the version in force, or of an earlier one. */
@Controller
class RuleFilePage {

    private final Publishing publishing;
    private final RuleBookHistory history;

    RuleFilePage(Publishing publishing, RuleBookHistory history) {
        this.publishing = publishing;
        this.history = history;
    }

    @GetMapping(Links.RULES + "/files/{*file}")
    String file(
            @PathVariable String file,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String source,
            Model model)
            throws UnknownVersion, NothingThere {
        int inForce = publishing.current().version().number();
        int number = version == null ? inForce : version;
        String name = file.substring(1);
        String text = history.files(number).text(name).orElseThrow(() -> new NothingThere(name));
        Shelf shelf = Shelf.of(name);
        boolean read = shelf == Shelf.GUIDE && source == null;
        var view = new FileView(
                name,
                shelf,
                shelf.mode(),
                number,
                number == inForce,
                Links.version(number),
                read ? List.of() : text.lines().toList(),
                read ? GuideText.of(text) : null,
                Links.file(name, number) + "&source");
        model.addAttribute("view", view);
        return "rules/file";
    }
}
