package cn.suyuanban.figures;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What figures are counted over.
 *
 * @param from the first day of the period, which ends with the day asked for; null for all that ever was
 * @param department group id of a department, null for all
 * @param service id of a flow, null for all
 */
public record Filter(@DateTimeFormat(iso = ISO.DATE) LocalDate from, String department, String service) {

    public static final Filter ALL = new Filter(null, null, null);
}
