package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import seesaw.access.Devices;
import seesaw.access.Door;
import seesaw.access.Doors;
import seesaw.game.Audience;
import seesaw.game.View;

/// The big screen in the room.
@Controller
class ScreenController {

    private static final List<Audience> ROOM = List.of(new Audience.Everyone(), new Audience.Screen());

    private final Doors doors;
    private final Devices devices;
    private final Visitors visitors;
    private final PublicAddress address;
    private final Moments moments;
    private final Words words;

    ScreenController(
            Doors doors, Devices devices, Visitors visitors, PublicAddress address, Moments moments, Words words) {
        this.doors = doors;
        this.devices = devices;
        this.visitors = visitors;
        this.address = address;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping("/screen/{key}")
    String screen(@PathVariable String key, HttpServletRequest request, HttpServletResponse response, Model model) {
        Door door = doors.byScreenKey(key).orElseThrow(Visitors::notHere);
        Shown shown = visitors.shown(door.game(), ROOM);
        devices.rememberScreen(door, request, response);
        String joinUrl = address.of(request) + "/j/" + door.joinCode();
        Shown.Attendance people = shown.attendance();
        Optional<View.Story> story = shown.of("story", View.Story.class).filter(told -> told.shown() > 0);
        model.addAttribute(
                "page",
                new Page(
                        door.game().value(),
                        visitors.firstFrame(door.game(), ROOM),
                        shown.game().title(),
                        moments.phase(shown.game()),
                        moments.where(shown.game().where()),
                        moments.until(shown.clock()),
                        door.spokenCode(),
                        address.spoken(request),
                        joinUrl,
                        QrCode.of(joinUrl),
                        words.of("screen.people", people.in(), people.of()),
                        shown.organisations().organisations().stream()
                                .map(this::row)
                                .toList(),
                        story.map(View.Story::headline).orElse(null),
                        story.map(View.Story::standfirst).orElse(""),
                        moments.drawing(shown),
                        shown.game().notice()));
        return "screen";
    }

    private Row row(View.PublicOrganisation organisation) {
        boolean bots = organisation.seats().stream().allMatch(seat -> seat.holder() == View.Holder.BOT);
        String people = organisation.seats().stream()
                .filter(seat -> seat.holder() == View.Holder.PERSON)
                .map(View.SeatHolder::name)
                .collect(Collectors.joining(", "));
        return new Row(organisation.shortName(), bots ? words.of("join.played-by-bot") : people);
    }

    record Page(
            String game,
            Html firstFrame,
            String title,
            String phase,
            String where,
            @Nullable String until,
            String code,
            String address,
            String joinUrl,
            QrCode qr,
            String people,
            List<Row> organisations,
            @Nullable String headline,
            String standfirst,
            @Nullable SeesawDrawing drawing,
            String notice) {}

    record Row(String name, String people) {}
}
