import "@remix-run/node";
