if { print(1) }
