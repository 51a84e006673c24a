package cn.suyuanban.scaffold;

import cn.suyuanban.calendar.Limit;
import java.util.List;

/**
 * What is known of a matter (事项) before anybody draws it.
 *
 * @param id process id, kebab-case
 * @param code number in the county's list (事项编码)
 * @param lead group of the leading department (牵头部门)
 * @param departments groups that review, the leading one first
 * @param promised promise for the whole case (承诺时限)
 * @param statutory limit of the law (法定时限), null if it sets none
 * @param basis legal basis (依据)
 * @param audience {@code enterprise} or {@code citizen}
 * @param event life event (人生事件) in words, null if none is known
 * @param online depth of online service (网办深度), 1 to 4
 * @param visits how often the applicant has to come
 */
public record NewMatter(
        String id,
        String name,
        String code,
        String lead,
        List<String> departments,
        Limit promised,
        Limit statutory,
        String basis,
        String audience,
        String event,
        int online,
        int visits) {

    /** Whether several departments handle it together (行政许可法 26), which has other limits of extension. */
    boolean joint() {
        return departments.size() > 1;
    }
}
