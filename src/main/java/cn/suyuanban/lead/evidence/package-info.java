/** Files that come with leads (证据材料): checked like any material, sealed like the leads themselves. */
@org.springframework.modulith.NamedInterface("evidence")
package cn.suyuanban.lead.evidence;
