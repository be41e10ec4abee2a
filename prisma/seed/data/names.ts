/** Common names, put together at random: nobody in the demo exists. */
export const firstNames =
  'Anna Maria Karin Eva Lena Åsa Sara Emma Elin Ida Hanna Malin Johanna Linda Camilla Ulrika Annika Helena Susanne Birgitta Fatima Leila Amina Samira Zahra Maja Alva Ebba Frida Märta Erik Lars Anders Johan Per Karl Mikael Jonas Mattias Fredrik Björn Göran Håkan Östen Ali Hassan Omar Mohammed Viktor Oskar Emil Gustav Nils Axel'.split(
    ' ',
  );
export const lastNames =
  'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindberg Lindström Lindqvist Bergström Bergman Sandberg Åberg Åkesson Åström Öberg Öhman Östlund Ekström Sjöberg Nyström Holm Lund Björk Söderberg Hällgren Wåhlin Forsberg Hedlund Norberg Hassan Ahmed Ali Haddad Yilmaz Kovač Virtanen Niemi Korhonen Lundgren Ström Falk Rosén Blom'.split(
    ' ',
  );
export const workRoles = [
  'Socialsekreterare',
  'Socialsekreterare',
  'Socialsekreterare',
  'Enhetschef',
  'Familjebehandlare',
  'Förste socialsekreterare',
  'Verksamhetschef',
  'Socialchef',
  'Utvecklingsledare',
  'Nämndledamot',
  'Familjehemssekreterare',
  'Handläggare',
  'Barnhandläggare',
  'Kurator',
  'Fackligt ombud',
  null,
];
/** Free text, as people write it when they are not in the list. */
export const otherWorkplaces = [
  'Familjehemmet Solrosen',
  'Föreningen Röst',
  'HVB Björkbacken',
  'Mellanstads universitet, socialhögskolan',
  'Stiftelsen Norrsken för barn',
  'Stödboendet Kompassen',
  'Öhrn handledning',
];
