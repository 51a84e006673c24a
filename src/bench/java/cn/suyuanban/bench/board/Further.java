package cn.suyuanban.bench.board;

/** A page further on: where it begins differs from database to database and is looked up outside of the time. */
@FunctionalInterface
interface Further extends Runnable {

    /** The page on the database that is asked now. */
    Runnable found();

    @Override
    default void run() {
        found().run();
    }
}
