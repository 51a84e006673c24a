package cn.suyuanban.engine;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** What is known of the building blocks without running them. */
@Component
public class BuildingBlocks {

    private final ListableBeanFactory beans;

    BuildingBlocks(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The description of a block, empty if there is none of this name. */
    public Optional<BuildingBlock> find(String name) {
        return beans.containsBean(name)
                ? Optional.ofNullable(beans.findAnnotationOnBean(name, BuildingBlock.class))
                : Optional.empty();
    }

    /** The variables a block writes, empty if there is none of this name. */
    public Optional<Set<String>> writtenBy(String name) {
        return find(name).map(block -> Set.of(block.writes()));
    }
}
