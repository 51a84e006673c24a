package cn.suyuanban.demo.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One case from its beginning to its end or to the present.
 *
 * @param id stable name
 * @param chapters each done in one transaction; before each the patrol takes what fell due since the one before
 */
public record Story(String id, List<Chapter> chapters) {

    public Story {
        chapters = List.copyOf(chapters);
    }

    /**
     * What is done without waiting for a deadline.
     *
     * @param acts in the order of time, not empty
     */
    public record Chapter(List<Act> acts) {

        public Chapter {
            acts = List.copyOf(acts);
        }

        Instant begins() {
            return acts.get(0).at();
        }
    }

    /**
     * Something somebody does.
     *
     * @param work from the id of the case, null before there is one, to the id of the case
     */
    public record Act(Instant at, UnaryOperator<String> work) {}

    /** Begins to tell a story. */
    public static Teller tell(String id) {
        return new Teller(id);
    }

    /** Puts a story together. */
    public static final class Teller {

        private final String id;
        private final List<Chapter> chapters = new ArrayList<>();
        private final List<Act> acts = new ArrayList<>();

        private Teller(String id) {
            this.id = id;
        }

        /** The act that opens the case. */
        public Teller opens(Instant at, Supplier<String> work) {
            acts.add(new Act(at, none -> work.get()));
            return this;
        }

        /** An act on the case. */
        public Teller then(Instant at, Consumer<String> work) {
            acts.add(new Act(at, id -> {
                work.accept(id);
                return id;
            }));
            return this;
        }

        /** An act by which the story goes on with another case. */
        public Teller becomes(Instant at, UnaryOperator<String> work) {
            acts.add(new Act(at, work));
            return this;
        }

        /** Time passes, and deadlines may come. */
        public Teller later() {
            if (!acts.isEmpty()) {
                chapters.add(new Chapter(acts));
                acts.clear();
            }
            return this;
        }

        /** The case is still open at an instant. */
        public Story openAt(Instant now) {
            later();
            return then(now, id -> {}).ends();
        }

        public Story ends() {
            later();
            return new Story(id, chapters);
        }
    }
}
