/** Whether a file may come in: its name, size, type and, where a scanner is set up, viruses. */
package cn.suyuanban.material.check;
