let r = /a+b/
