package cn.suyuanban.desk.hotline;

import cn.suyuanban.hotline.list.Listed;

/**
 * A request as the list writes it.
 *
 * @param unit by name, null before the first dispatch
 * @param due null where nothing is promised
 * @param light {@code green} to {@code black}, null once nobody waits
 */
record HotlineRow(
        Listed request, String unit, String received, String due, String light, String lightText, String remaining) {}
