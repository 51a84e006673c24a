/** Permits and commitments (承诺制) of projects: which limits the law sets, and what became of promises. */
@org.springframework.modulith.NamedInterface("permit")
package cn.suyuanban.project.permit;
