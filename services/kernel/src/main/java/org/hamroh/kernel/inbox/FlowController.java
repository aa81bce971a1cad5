package org.hamroh.kernel.inbox;

import org.hamroh.kernel.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's view of how this service's events flow. */
@RestController
final class FlowController {
    private final FlowQuery flow;

    FlowController(FlowQuery flow) {
        this.flow = flow;
    }

    /** Topics with their lag, retries under way, how much waits. */
    @GetMapping("/events")
    Flow flow(Caller caller) {
        caller.require("admin");
        return flow.now();
    }
}
