package cn.suyuanban.project;

import cn.suyuanban.schedule.Light.Thresholds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the county expects of a project; the defaults are samples (示例) until it decides.
 *
 * @param teamSize how many people a team (专班) needs, its head included
 * @param yellowBelow a milestone with less float than this, in working days, is yellow
 * @param redBelow and red with less than this
 */
@ConfigurationProperties("suyuanban.project")
record ProjectSettings(
        @DefaultValue("3") int teamSize,
        @DefaultValue("5") int yellowBelow,
        @DefaultValue("0") int redBelow) {

    Thresholds thresholds() {
        return new Thresholds(yellowBelow, redBelow);
    }
}
