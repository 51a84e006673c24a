package cn.suyuanban.hotline.desk;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.refusal.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests over HTTP: handed over by the city's platform, and the number of a caller for who needs it. */
@RestController
@RequestMapping("/api/hotline/requests")
class HotlineController {

    private static final String REFUSED = "诉求没有收下";

    private final PlatformIntake intake;
    private final HotlineLedger requests;
    private final Callers callers;

    HotlineController(PlatformIntake intake, HotlineLedger requests, Callers callers) {
        this.intake = intake;
        this.requests = requests;
        this.callers = callers;
    }

    /**
     * How a request stands.
     *
     * @param due end of the caller's clock
     */
    record Answer(
            String number,
            String platformNumber,
            String status,
            String statusText,
            OffsetDateTime receivedAt,
            OffsetDateTime due) {}

    /** 201 for a new request, 200 for one that was handed over before. */
    @PostMapping
    ResponseEntity<Answer> take(@RequestBody PlatformRequest sent) {
        PlatformIntake.Taken taken = intake.take(sent);
        Request request = taken.request();
        return ResponseEntity.status(taken.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(
                        request.number(),
                        request.said().platformNumber(),
                        request.status().name(),
                        request.status().chinese(),
                        county(request.receivedAt()),
                        county(requests.history(request.caseId()).due())));
    }

    @GetMapping("/{number}/caller")
    ResponseEntity<Callers.Caller> caller(@PathVariable String number) {
        return callers.read(number)
                .map(caller ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(caller))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static OffsetDateTime county(Instant instant) {
        return instant == null ? null : instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    }

    @ExceptionHandler
    ProblemDetail refused(HotlineRefusedException e) {
        return Refusal.of(HttpStatus.UNPROCESSABLE_ENTITY, e.code(), REFUSED, e.getMessage());
    }

    /** Rules and forms begin what they say with a code. */
    @ExceptionHandler
    ProblemDetail refused(BadUserRequestException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf(": ");
        return Refusal.of(
                HttpStatus.UNPROCESSABLE_ENTITY, end > 0 ? message.substring(0, end) : "refused", REFUSED, message);
    }
}
