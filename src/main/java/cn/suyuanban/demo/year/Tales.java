package cn.suyuanban.demo.year;

import java.util.List;
import java.util.function.Function;

/** One kind of story; told in the order of the beans. */
public interface Tales {

    /** The stories, each told when its turn comes and the same each time. */
    List<Tale> tales();

    /**
     * A story that has not been told yet.
     *
     * @param id stable name
     * @param teller tells it; days and choices of the story come from it
     */
    record Tale(String id, Function<Days, Story> teller) {}
}
