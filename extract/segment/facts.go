package segment

func (d *doc) facts() {}
