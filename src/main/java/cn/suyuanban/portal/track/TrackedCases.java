package cn.suyuanban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The right of an applicant to a case, kept in the HTTP session for half an hour: no address ever carries a code.
 *
 * <p>Every use renews the right; a phone left on a table loses it.
 */
@Component
public class TrackedCases {

    private static final String ATTRIBUTE = "trackedCases";
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final Clock clock;

    TrackedCases(Clock clock) {
        this.clock = clock;
    }

    /** Grants the right and gives the session a new id, so that nobody can have prepared it (session fixation). */
    public void grant(HttpServletRequest request, String caseId) {
        HttpSession session = request.getSession();
        renew(session, caseId);
        request.changeSessionId();
    }

    /** Whether the session, null if there is none, has the right now. */
    public boolean holds(HttpSession session, String caseId) {
        Instant until = session == null ? null : rights(session).get(caseId);
        boolean held = until != null && clock.instant().isBefore(until);
        if (held) {
            renew(session, caseId);
        }
        return held;
    }

    private void renew(HttpSession session, String caseId) {
        Instant now = clock.instant();
        HashMap<String, Instant> rights = new HashMap<>(rights(session));
        rights.values().removeIf(until -> !now.isBefore(until));
        rights.put(caseId, now.plus(LASTS));
        session.setAttribute(ATTRIBUTE, rights);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Instant> rights(HttpSession session) {
        Object rights = session.getAttribute(ATTRIBUTE);
        return rights == null ? Map.of() : (Map<String, Instant>) rights;
    }
}
