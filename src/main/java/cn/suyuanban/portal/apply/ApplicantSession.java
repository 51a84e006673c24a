package cn.suyuanban.portal.apply;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.intake.Receipt;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the HTTP session of an applicant remembers: the baskets its pages were given, and the receipts it got for them.
 *
 * <p>A basket that another session was given is unknown here, so nobody makes up a token or uses one that was seen.
 */
@Component
class ApplicantSession {

    private static final String BASKETS = "applyBaskets";
    private static final String RECEIPTS = "applyReceipts";
    private static final int MOST = 20;
    private static final int TOKEN_BYTES = 24;
    private static final Duration CODE_SHOWN = Duration.ofMinutes(30);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApplicantSession(Clock clock) {
        this.clock = clock;
    }

    /** The basket of an application that this session has not handed in yet; a new one if there is none. */
    String basket(HttpSession session, String matter) {
        Map<String, Basket> baskets = read(session, BASKETS);
        return baskets.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Basket(matter, false)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    byte[] bytes = new byte[TOKEN_BYTES];
                    random.nextBytes(bytes);
                    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                    write(session, BASKETS, token, new Basket(matter, false));
                    return token;
                });
    }

    /** Which matter a basket of this session is for; empty if it is not of this session. */
    Optional<String> matterOf(HttpSession session, String token) {
        Map<String, Basket> baskets = session == null ? Map.of() : read(session, BASKETS);
        return Optional.ofNullable(baskets.get(token)).map(Basket::matter);
    }

    /** Whether files may still be put in. */
    boolean isOpen(HttpSession session, String token) {
        Map<String, Basket> baskets = session == null ? Map.of() : read(session, BASKETS);
        return baskets.containsKey(token) && !baskets.get(token).handedIn();
    }

    /** @param promised promise for the case in its situation, null if the model names none */
    void handedIn(HttpSession session, String token, String matter, Receipt receipt, Limit promised) {
        write(session, BASKETS, token, new Basket(matter, true));
        if (receipt.trackingCode() != null) {
            String limit = promised == null ? null : promised.toString();
            write(session, RECEIPTS, receipt.number(), new Issued(receipt.trackingCode(), limit, clock.instant()));
        }
    }

    /** What this session was given for a case, half an hour long; the code itself is stored nowhere else. */
    Optional<Issued> issued(HttpSession session, String number) {
        Map<String, Issued> receipts = read(session, RECEIPTS);
        return Optional.ofNullable(receipts.get(number))
                .filter(issued -> clock.instant().isBefore(issued.at().plus(CODE_SHOWN)));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> read(HttpSession session, String attribute) {
        Object kept = session.getAttribute(attribute);
        return kept == null ? Map.of() : (Map<String, T>) kept;
    }

    private static <T extends Serializable> void write(HttpSession session, String attribute, String key, T value) {
        LinkedHashMap<String, T> entries = new LinkedHashMap<>(ApplicantSession.<T>read(session, attribute));
        entries.remove(key);
        entries.put(key, value);
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        session.setAttribute(attribute, entries);
    }

    /** An application that is being filled in, or was. */
    private record Basket(String matter, boolean handedIn) implements Serializable {}

    /**
     * What was given to an applicant.
     *
     * @param promised limit as models write it, null if there is none
     */
    record Issued(String trackingCode, String promised, Instant at) implements Serializable {}
}
