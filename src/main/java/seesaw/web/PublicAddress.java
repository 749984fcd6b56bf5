package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where phones in the room find this server: what the operator set (SEESAW_ADDRESS), else where this request came to.
/// A facilitator who runs the server on his own laptop opens it as "localhost", which no phone could: then it is the
/// laptop's address in its network.
@Component
class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${seesaw.address:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /// Without a slash at the end.
    String of(HttpServletRequest request) {
        if (!configured.isEmpty()) return configured;
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromContextPath(request);
        if (isThisMachine(request.getServerName())) neighbourly().ifPresent(here::host);
        return here.build().toUriString();
    }

    /// How sure it is that phones reach this address.
    Reach reach(HttpServletRequest request) {
        if (!configured.isEmpty() || !isThisMachine(request.getServerName())) return Reach.KNOWN;
        return neighbourly().isPresent() ? Reach.GUESSED : Reach.THIS_MACHINE_ONLY;
    }

    enum Reach {
        KNOWN,
        GUESSED,
        THIS_MACHINE_ONLY
    }

    /// As people read it aloud: without the scheme.
    String spoken(HttpServletRequest request) {
        URI address = URI.create(of(request));
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
    }

    private static Optional<String> neighbourly() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(PublicAddress::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(address -> String.valueOf(address.getHostAddress()))
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && !network.isVirtual()
                    && !network.getName().startsWith("docker");
        } catch (SocketException e) {
            return false;
        }
    }
}
