package org.hamroh.ombudsman.complaint;

import java.util.Locale;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filing for somebody else: one complaint, or those of a survey. */
@RestController
@RequestMapping("/complaints/on-behalf")
class OnBehalfController {
    private final OnBehalfDesk desk;
    private final SurveyDesk surveys;

    OnBehalfController(OnBehalfDesk desk, SurveyDesk surveys) {
        this.desk = desk;
        this.surveys = surveys;
    }

    @PostMapping
    ResponseEntity<FilingDesk.Filed> file(
            Caller caller, IdempotencyKey command, @RequestBody OnBehalfDesk.Interview interview) {
        return answer(HttpStatus.CREATED, desk.file(caller, interview, command));
    }

    @PostMapping("/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(Caller caller, @RequestBody OnBehalfDesk.Interview interview) {
        desk.check(caller, interview);
    }

    @GetMapping
    ResponseEntity<OnBehalfDesk.Page> filed(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size) {
        return answer(HttpStatus.OK, desk.filed(caller, after, size));
    }

    @PostMapping("/survey")
    ResponseEntity<SurveyDesk.Imported> take(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "1") int start,
            @RequestParam(defaultValue = "1000") int most,
            @RequestBody byte[] table,
            Locale locale) {
        return answer(HttpStatus.OK, surveys.take(caller, table, new SurveyDesk.Stretch(dryRun, start, most), locale));
    }

    private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
