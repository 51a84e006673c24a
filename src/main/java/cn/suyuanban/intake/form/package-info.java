/** Checks on the server what a form demands, from the same form that the browser draws. */
@org.springframework.modulith.NamedInterface("form")
package cn.suyuanban.intake.form;
