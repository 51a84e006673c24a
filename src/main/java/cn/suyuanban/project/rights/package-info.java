/** Who may do what with a project. */
package cn.suyuanban.project.rights;
