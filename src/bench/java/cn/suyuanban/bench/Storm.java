package cn.suyuanban.bench;

import java.time.Instant;

/** One way of acting on deadlines that all pass at once. */
interface Storm extends AutoCloseable {

    /** Brings so many deadlines to the moment just before they pass; the clock is already at the start of the round. */
    void prepare(int deadlines, Round round);

    /** Acts on every one of them; the clock is already past. */
    void act(int deadlines);

    /** Proves that each was acted on once, and puts the round aside. */
    void check(int deadlines);

    @Override
    void close();

    /**
     * The moments of a round.
     *
     * @param opened when the work begins
     * @param reminded when the first, mild rung has come
     * @param late when the rung to be measured has come
     */
    record Round(Instant opened, Instant reminded, Instant late) {}
}
