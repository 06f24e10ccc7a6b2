package vn.plancompliance.delivery.lock;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import vn.plancompliance.access.Audit;

/** Leads whoever signed in to the page he asked for. */
final class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Audit audit;

    Welcome(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        audit.cameInByForm(signedIn.getName());
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
