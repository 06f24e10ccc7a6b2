package vn.plancompliance.delivery.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.plancompliance.access.Caller;
import vn.plancompliance.delivery.answer.Language;

/** Where people sign in, and where they are led from there. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String left,
            Model model,
            Locale locale) {
        Language language = Language.of(locale);
        model.addAttribute("say", language);
        if (wait != null) {
            model.addAttribute("told", language.phrase("lock.wait.detail", language.number(wait)));
        } else if (wrong != null) {
            model.addAttribute("told", language.phrase("signIn.wrong"));
        } else if (left != null) {
            model.addAttribute("left", language.phrase("signIn.left"));
        }
        return "sign-in";
    }

    @GetMapping("/")
    String home(Caller caller, Model model, Locale locale) {
        model.addAttribute("say", Language.of(locale));
        model.addAttribute("caller", caller);
        return "home";
    }
}
