/** Files over HTTP: how contents are sent, and how refusals are told. */
@org.springframework.modulith.NamedInterface("web")
package cn.suyuanban.material.web;
