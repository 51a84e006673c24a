package cn.suyuanban.demo.year.story;

import cn.suyuanban.demo.year.Days;
import cn.suyuanban.demo.year.Story;
import cn.suyuanban.demo.year.Tales;
import cn.suyuanban.scaffold.Scaffold;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The catalogue grows to 350 matters, some at a time because each deployment is checked as a whole. */
@Component
@Profile("demo")
@Order(10)
class CatalogueTales implements Tales {

    private static final int AT_ONCE = 20;

    private final SampleMatters matters;
    private final RepositoryService repository;

    CatalogueTales(SampleMatters matters, RepositoryService repository) {
        this.matters = matters;
        this.repository = repository;
    }

    @Override
    public List<Tale> tales() {
        int count = matters.count();
        return IntStream.range(0, (count + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> new Tale("matters-" + part, days -> tell(part, count, days)))
                .toList();
    }

    private Story tell(int part, int count, Days days) {
        return Story.tell("matters-" + part)
                .then(days.ago(364, 364), none -> deploy(part * AT_ONCE, Math.min(count, (part + 1) * AT_ONCE)))
                .ends();
    }

    private void deploy(int from, int to) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("示例事项 " + from + " 至 " + (to - 1))
                .source("demo");
        IntStream.range(from, to).mapToObj(matters::said).forEach(said -> Scaffold.sketched(said)
                .forEach(deployment::addString));
        deployment.deploy();
    }
}
