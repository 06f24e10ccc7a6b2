package vn.plancompliance.delivery.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String left,
            Model model) {
        model.addAttribute("wrong", wrong != null && wait == null);
        model.addAttribute("wait", wait);
        model.addAttribute("left", left != null && wrong == null && wait == null);
        return "sign-in";
    }
}
