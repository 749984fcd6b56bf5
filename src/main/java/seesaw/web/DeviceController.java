package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Access;
import seesaw.access.Devices;
import seesaw.access.Devices.DeviceCode;
import seesaw.access.Devices.Owner;
import seesaw.access.Doors;
import seesaw.access.Knock;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.live.LiveGames;

/// A person's devices: one more, or one less.
@Controller
class DeviceController {

    private final Devices devices;
    private final Doors doors;
    private final Erasure erasure;
    private final Access access;
    private final LiveGames games;
    private final Visitors visitors;
    private final PublicAddress address;
    private final Words words;

    DeviceController(
            Devices devices,
            Doors doors,
            Erasure erasure,
            Access access,
            LiveGames games,
            Visitors visitors,
            PublicAddress address,
            Words words) {
        this.devices = devices;
        this.doors = doors;
        this.erasure = erasure;
        this.access = access;
        this.games = games;
        this.visitors = visitors;
        this.address = address;
        this.words = words;
    }

    @PostMapping("/g/{game}/device")
    String code(@PathVariable GameId game, HttpServletRequest request, Model model) {
        var person = visitors.person(game, request);
        if (person.isEmpty()) return "redirect:/?lost";
        DeviceCode code = devices.codeFor(person.get(), game);
        model.addAttribute(
                "page",
                new CodePage(
                        game.value(),
                        address.spoken(request),
                        code.spoken(),
                        words.time(code.until()),
                        QrCode.of(address.of(request) + "/d/" + code.code())));
        return "device-code";
    }

    @GetMapping("/d/{code}")
    String ask(@PathVariable String code, HttpServletRequest request, Model model) {
        Optional<Owner> owner = owner(code, request);
        if (owner.isEmpty()) throw new LinkIsOver("device");
        model.addAttribute(
                "page",
                new AskPage(
                        code,
                        visitors.everyone(owner.get().game()).game().title(),
                        access.names().of(owner.get().person())));
        return "device";
    }

    @PostMapping("/d/{code}")
    String redeem(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        if (owner(code, request).isEmpty()) throw new LinkIsOver("device");
        return devices.redeem(code, request, response)
                .map(owner -> "redirect:/g/" + owner.game() + "/desk")
                .orElseThrow(() -> new LinkIsOver("device"));
    }

    /// Wrong codes count here as they do for join codes.
    private Optional<Owner> owner(String code, HttpServletRequest request) {
        Optional<Owner> owner = devices.ownerOf(code);
        if (owner.isPresent()) return doors.isBlocked(request.getRemoteAddr()) ? Optional.empty() : owner;
        Knock knock = doors.knock(code, request.getRemoteAddr());
        return knock instanceof Knock.Opened ? Optional.empty() : owner;
    }

    /// @param what "device", "seat" or "erase"
    @PostMapping("/g/{game}/leave")
    String leave(
            @PathVariable GameId game,
            @RequestParam String what,
            HttpServletRequest request,
            HttpServletResponse response) {
        visitors.atDesk(game, request)
                .filter(visitor -> !what.equals("device"))
                .ifPresent(visitor -> games.submit(
                        game,
                        visitor.actor(),
                        new Command.LeaveSeat(visitor.seat().seat())));
        if (what.equals("erase")) {
            visitors.person(game, request).ifPresent(person -> erasure.erase(game, person));
        }
        devices.forget(game, request, response);
        return "redirect:/";
    }

    record CodePage(String game, String address, String code, String until, QrCode qr) {}

    record AskPage(String code, String title, String name) {}
}
