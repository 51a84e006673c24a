package cn.suyuanban.project.lights;

import cn.suyuanban.schedule.Light;

/**
 * One light of a project (R54).
 *
 * @param aspect {@code start}, {@code progress}, {@code statistics} or {@code schedule}
 * @param restsOn the figure it was judged by, in Chinese
 * @param action what to do, as the county's table says
 * @param basis where the limit comes from, as the table says
 */
public record ProjectLight(String aspect, Light light, String restsOn, String action, String basis) {}
