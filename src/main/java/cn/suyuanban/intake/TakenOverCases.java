package cn.suyuanban.intake;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Cases that were under way before the product had them: they bring their number, and nobody filled in a start form. */
@Component
public class TakenOverCases {

    private final ThreadLocal<String> number = new ThreadLocal<>();

    /** Starts a case that keeps the number it has; that the number is free is for the caller to know. */
    public <T> T numbered(String kept, Supplier<T> start) {
        number.set(kept);
        try {
            return start.get();
        } finally {
            number.remove();
        }
    }

    /** The number of the case that is being started, empty for one that was handed in here. */
    Optional<String> number() {
        return Optional.ofNullable(number.get());
    }
}
