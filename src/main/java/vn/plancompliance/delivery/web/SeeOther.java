package vn.plancompliance.delivery.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Leads whoever sent something on to a page that can be asked for again. */
public final class SeeOther {

    private SeeOther() {}

    /** To the page of that address within this server, parameters and all. */
    public static ModelAndView page(String address) {
        var page = new RedirectView(address, true, false);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExpandUriTemplateVariables(false);
        return new ModelAndView(page);
    }
}
