package cn.suyuanban.designer.migrate;

import cn.suyuanban.engine.EngineCommands;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.springframework.stereotype.Component;

/** How many cases stand at each element of a version. */
@Component
public class Standing {

    private final ManagementService management;
    private final EngineCommands commands;

    Standing(ManagementService management, EngineCommands commands) {
        this.management = management;
        this.commands = commands;
    }

    /** By element id; elements where nobody stands are left out. */
    public Map<String, Long> at(String definition) {
        return commands
                .asProduct(() ->
                        management.createActivityStatisticsQuery(definition).unlimitedList())
                .stream()
                .collect(Collectors.toMap(ActivityStatistics::getId, at -> (long) at.getInstances()));
    }
}
