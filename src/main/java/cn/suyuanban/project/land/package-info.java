/** Standard land (标准地): what was agreed at land supply, and what was found at completion and at full output. */
@org.springframework.modulith.NamedInterface("land")
package cn.suyuanban.project.land;
