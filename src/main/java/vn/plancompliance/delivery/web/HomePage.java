package vn.plancompliance.delivery.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where whoever signed in is led. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "home";
    }
}
