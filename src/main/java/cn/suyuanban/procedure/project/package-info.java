/** Delegates by which a project is registered, staffed, planned and followed to full output (项目全程护航). */
package cn.suyuanban.procedure.project;
