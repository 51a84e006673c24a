/** Delegates of the parts that a milestone of a project calls: standard land, commitments, start of construction, filing. */
package cn.suyuanban.procedure.project.milestone;
