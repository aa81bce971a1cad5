package org.hamroh.health.coverage;

import java.util.List;
import org.hamroh.kernel.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Target populations, version by version. */
@RestController
@RequestMapping("/populations")
class PopulationController {
    private final PopulationDesk desk;
    private final PopulationQuery query;

    PopulationController(PopulationDesk desk, PopulationQuery query) {
        this.desk = desk;
        this.query = query;
    }

    @GetMapping
    List<PopulationVersion> versions(Caller caller) {
        return query.versions(caller);
    }

    @PostMapping
    ResponseEntity<PopulationVersion> take(
            Caller caller, @RequestParam(defaultValue = "") String source, @RequestBody byte[] file) {
        return ResponseEntity.status(HttpStatus.CREATED).body(desk.take(caller, source, file));
    }
}
