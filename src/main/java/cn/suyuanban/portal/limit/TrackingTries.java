package cn.suyuanban.portal.limit;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses tracking codes; only wrong ones count.
 *
 * <p>An address that guessed too often waits, whatever it asks for. A case that was guessed at too often makes everybody wait
 * who has guessed wrong lately, but not an address that has not: a stranger must not be able to lock the applicant out.
 * A number nobody has is counted like any other.
 */
@Component
@EnableConfigurationProperties(RateLimitSettings.class)
public class TrackingTries {

    private final Buckets addresses;
    private final Buckets cases;

    TrackingTries(RateLimitSettings settings, Clock clock) {
        this.addresses = new Buckets(settings.wrongCodes(), settings.wrongCodesWithin(), settings.remembered(), clock);
        this.cases = new Buckets(settings.wrongCodes(), settings.wrongCodesWithin(), settings.remembered(), clock);
    }

    /** How long an address has to wait before a code of its is looked at, zero if not at all. */
    public Duration wait(String address, String number) {
        Duration own = addresses.wait(address);
        return own.isZero() && addresses.isTouched(address) ? cases.wait(number) : own;
    }

    /** Counts a wrong code. */
    public void failed(String address, String number) {
        addresses.take(address);
        cases.take(number);
    }
}
