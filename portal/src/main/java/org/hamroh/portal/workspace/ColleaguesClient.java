package org.hamroh.portal.workspace;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The names of colleagues, from identity. */
interface ColleaguesClient {
    @GetExchange("/id/colleagues")
    Answer colleagues(@RequestParam String role);

    record Answer(List<Colleagues.Person> items) {}
}
