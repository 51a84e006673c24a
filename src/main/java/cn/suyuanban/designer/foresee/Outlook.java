package cn.suyuanban.designer.foresee;

import java.util.List;

/**
 * What a new version means for running cases.
 *
 * @param running cases on any version of the service
 * @param notes what concerns all of them, in Chinese
 * @param effects one for each change
 */
public record Outlook(long running, List<String> notes, List<Effect> effects) {}
