package seesaw.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Keeps facilitators signed in by a key in the database rather than a session in memory, so that a restarted server,
/// or
/// another one, still knows them.
@Component
class SignedInDevices implements SecurityContextRepository {

    private final Devices devices;
    private final Accounts accounts;

    SignedInDevices(Devices devices, Accounts accounts) {
        this.devices = devices;
        this.accounts = accounts;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it; its default methods call it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        devices.facilitator(holder.getRequest())
                .flatMap(accounts::of)
                .ifPresent(facilitator -> context.setAuthentication(SignIn.signedIn(facilitator)));
        return context;
    }

    @Override
    public void saveContext(
            @Nullable SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        devices.forgetFacilitator(request, response);
        if (context != null
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof Facilitator facilitator) {
            devices.rememberFacilitator(facilitator.person(), request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return devices.facilitator(request).isPresent();
    }
}
