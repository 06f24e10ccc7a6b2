package vn.plancompliance.delivery.lock;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.plancompliance.access.Caller;

/** Tells handlers who calls: a {@link Caller}, or an optional one where nobody has to be signed in. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType().equals(Caller.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<Caller> present = present();
        return parameter.isOptional()
                ? present
                : present.orElseThrow(
                        () -> new IllegalStateException("a handler that asks who calls lies behind the lock"));
    }

    /** Whoever is signed in, by account or token. */
    static Optional<Caller> present() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Object principal = known == null ? null : known.getPrincipal();
        if (principal instanceof SignedIn signedIn) {
            return Optional.of(Caller.of(signedIn.account()));
        }
        return principal instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }
}
