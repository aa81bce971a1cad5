package org.hamroh.health.place;

import java.util.List;
import org.hamroh.kernel.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The points where the person who asks records. */
@RestController
class OwnPointController {
    private final PointDesk desk;

    OwnPointController(PointDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/own-points")
    List<PointController.Shown> own(Caller caller) {
        return desk.ofRecorder(caller).stream().map(PointController.Shown::of).toList();
    }
}
