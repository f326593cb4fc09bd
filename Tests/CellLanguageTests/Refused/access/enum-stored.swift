enum E { case a
 var x = 1 }
