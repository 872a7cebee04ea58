document.querySelector('iframe').src = `prescription.html${location.search}`;
