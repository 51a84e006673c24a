package cn.suyuanban.deadline;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.ClockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a case's clock (计时经过), read from its events: what stopped it, what lengthened it.
 *
 * @param pauses in order of their beginning
 * @param extensions in order; the law allows one
 */
public record ClockHistory(List<Pause> pauses, List<ClockEvent> extensions) {

    /** Copies the lists. */
    public ClockHistory {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /**
     * Reads the events of one case.
     *
     * @param closedAt when the case ended, null while it is open
     */
    public static ClockHistory of(List<ClockEvent> events, Instant closedAt) {
        List<Pause> pauses = new ArrayList<>();
        List<ClockEvent> extensions = new ArrayList<>();
        ClockEvent ordered = null;
        for (ClockEvent event : events) {
            switch (event.kind()) {
                case PAUSED -> ordered = event;
                case RESUMED -> {
                    pauses.add(new Pause(ordered, event.at(), true));
                    ordered = null;
                }
                case EXTENDED -> extensions.add(event);
                default -> {
                    // the other kinds begin a clock, they do not bend it
                }
            }
        }
        if (ordered != null) {
            pauses.add(new Pause(ordered, closedAt, false));
        }
        return new ClockHistory(pauses, extensions);
    }

    /** What of this touched one limit; a pause that still lasts is looked at as of now. */
    LimitHistory of(CaseStep limit, boolean held, Instant now) {
        List<LimitHistory.Stop> stops = pauses.stream()
                .filter(pause -> pause.stopped(limit, held))
                .map(pause -> new LimitHistory.Stop(
                        limit.openedAt().isAfter(pause.from()) ? limit.openedAt() : pause.from(),
                        pause.to() == null ? now : pause.to(),
                        pause.resumed(),
                        pause.groundText()))
                .filter(stop -> stop.to().isAfter(stop.from()))
                .toList();
        return new LimitHistory(
                stops,
                extensions.stream().filter(event -> lengthened(limit, event)).toList());
    }

    /** A step that was completed in the same moment asked for the extension and is not lengthened by it. */
    private static boolean lengthened(CaseStep limit, ClockEvent extension) {
        boolean begun = !limit.openedAt().isAfter(extension.at());
        return begun && (limit.closedAt() == null || limit.closedAt().isAfter(extension.at()));
    }

    /**
     * One pause (暂停).
     *
     * @param ordered the event that began it
     * @param to when it ended, null while it lasts
     * @param resumed whether the clock ran on; false while it lasts, and if the case ended first
     */
    public record Pause(ClockEvent ordered, Instant to, boolean resumed) {

        public Instant from() {
            return ordered.at();
        }

        /** The ground in words, such as 检测. */
        public String groundText() {
            return PauseGround.of(ordered.ground()).map(PauseGround::chinese).orElse(ordered.ground());
        }

        /**
         * Whether this pause stopped a limit: it was open before, or is moved on resuming. The step that carries the pause
         * out begins in it and ends with it, and its own limit runs.
         */
        private boolean stopped(CaseStep limit, boolean held) {
            boolean openBefore = limit.openedAt().isBefore(from());
            if (limit.closedAt() == null) {
                return resumed ? limit.openedAt().isBefore(to) : held;
            }
            if (!resumed) {
                return openBefore && limit.closedAt().isAfter(from());
            }
            boolean openAfter = limit.closedAt().isAfter(to) && limit.openedAt().isBefore(to);
            return openAfter || openBefore && limit.closedAt().equals(to);
        }
    }
}
