package org.hamroh.portal.health;

import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the visits that a browser kept while it was offline. The same key again records nothing again. */
@WorkspacePage
class QueuePages {
    private final HealthClient health;

    QueuePages(HealthClient health) {
        this.health = health;
    }

    /** 204 once it is recorded, 422 if there is something to mend; anything else means that the browser keeps it. */
    @PostMapping("/{language:tg|ru|en|uz|ky}/workspace/screenings/queue")
    ResponseEntity<Void> take(@RequestParam MultiValueMap<String, String> form, @RequestParam String key) {
        try {
            health.record(key, Visit.of(form).request());
            return ResponseEntity.noContent().build();
        } catch (ServiceProblem e) {
            boolean mend = e.is(HttpStatus.UNPROCESSABLE_CONTENT) || e.is(HttpStatus.BAD_REQUEST);
            return ResponseEntity.status(mend ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.SERVICE_UNAVAILABLE)
                    .build();
        }
    }
}
