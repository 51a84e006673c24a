package cn.suyuanban.portal.limit;

import cn.suyuanban.intake.TrackingCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The one way in by number and code: whoever guessed too often is put off before anything is looked at. */
@Component
public class CodeDoor {

    private final TrackingTries tries;

    CodeDoor(TrackingTries tries) {
        this.tries = tries;
    }

    /**
     * What came of a try.
     *
     * @param number as it is stored
     * @param found empty alike for a number nobody has and for a wrong code
     * @param minutes how long to wait, 0 if the code was looked at
     */
    public record Tried<T>(String number, Optional<T> found, long minutes) {

        public boolean isPutOff() {
            return minutes > 0;
        }
    }

    /**
     * Tries to open something; the answer says so if it is too early to try again.
     *
     * @param look finds what belongs to the number, if the code is its code
     */
    public <T> Tried<T> open(
            String typed,
            Function<String, Optional<T>> look,
            HttpServletRequest request,
            HttpServletResponse response) {
        String number = TrackingCodes.number(typed);
        String address = request.getRemoteAddr();
        Duration wait = tries.wait(address, number);
        if (!wait.isZero()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, RequestLimits.seconds(wait));
            return new Tried<>(number, Optional.empty(), wait.toMinutes() + 1);
        }
        Optional<T> found = look.apply(number);
        if (found.isEmpty()) {
            tries.failed(address, number);
        }
        return new Tried<>(number, found, 0);
    }
}
