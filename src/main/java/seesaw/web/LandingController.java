package seesaw.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: what SeeSaw is, and where to go from here.
@Controller
class LandingController {

    @GetMapping("/")
    String landing() {
        return "landing";
    }
}
