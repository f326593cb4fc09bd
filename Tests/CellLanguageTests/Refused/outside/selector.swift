let s = #selector(f)
