package vn.plancompliance.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.plancompliance.access.Caller;
import vn.plancompliance.delivery.answer.Language;

/** What stands around every page ({@code around}), and the language in which it speaks ({@code say}). */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    /** The parameter by which a page is asked for in another language. */
    static final String LANGUAGE = "lang";

    /**
     * What is known of whoever looks at the page.
     *
     * @param caller null for whoever is not signed in
     * @param inOtherLanguage address of the same page in the other language
     * @param sample what is said of a demonstration
     */
    record Around(
            @Nullable Caller caller,
            List<Menu.Entry> menu,
            Language otherLanguage,
            String inOtherLanguage,
            SampleNotice sample) {}

    private final SampleNotices samples;

    Frame(SampleNotices samples) {
        this.samples = samples;
    }

    @ModelAttribute
    void surround(HttpServletRequest request, Optional<Caller> caller, Locale locale, Model model) {
        model.addAllAttributes(attributes(request, caller, locale));
    }

    Map<String, Object> attributes(HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        Language say = Language.of(locale);
        Language other = say == Language.VI ? Language.EN : Language.VI;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        List<Menu.Entry> menu = caller.map(each -> Menu.of(each, path)).orElse(List.of());
        SampleNotice sample = samples.of(caller, path, say);
        return Map.of("say", say, "around", new Around(caller.orElse(null), menu, other, same(other, request), sample));
    }

    /** The same page; where it answered something that was sent, the start, since it cannot be asked for again. */
    private static String same(Language other, HttpServletRequest request) {
        String tag = other.locale().toLanguageTag();
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return request.getContextPath() + "/?" + LANGUAGE + "=" + tag;
        }
        var same = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(LANGUAGE, tag)
                .build();
        return same.getPath() + "?" + same.getQuery();
    }
}
